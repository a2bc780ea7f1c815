import * as voicelive from "ai-wire-models/voicelive";
import { decode } from "../decode.js";

postMessage(await decode(voicelive, await fetch(new URL("/transcript.ndjson", location.href))));
