// The background of both browsers (service worker in Chromium, event page in Firefox): wiring only.
import { startBackground } from "../app/background.ts";

startBackground();
