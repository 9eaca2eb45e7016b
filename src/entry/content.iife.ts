// The content script: wiring only. Its name makes the build put it into one self-contained file.
import { startContent } from "../app/content.ts";

startContent();
