// The content script: wiring only. The build makes one self-contained file of it (see `vite.config.ts`).
import { startContent } from "../app/content.ts";

startContent();
