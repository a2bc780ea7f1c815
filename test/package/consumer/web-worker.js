// Import maps are for pages only.

import { decode } from "./decode.js";
import * as voicelive from "./node_modules/ai-wire-models/dist/voicelive/index.js";

postMessage(await decode(voicelive, await fetch("transcript.ndjson")));
