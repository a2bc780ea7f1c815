import type { Json, JsonObject } from "../../../generator/source/json.js";

/** What every Azure voice can be told about how to speak. */
const manner: JsonObject = {
  temperature: 0.65,
  custom_lexicon_url: "https://voices.example/lexicon.xml",
  custom_text_normalization_url: "https://voices.example/normalization.json",
  prefer_locales: ["de-DE", "en-GB"],
  locale: "de-DE",
  style: "cheerful",
  pitch: "+4%",
  rate: "0.95",
  volume: "-2dB",
};

/** One voice of each kind the union knows: a name, two plain objects, and every leaf of the Azure tree. */
export const voices: readonly Json[] = [
  "sage",
  { type: "openai", name: "cedar" },
  { type: "azure-realtime-native", name: "denise" },
  { type: "azure-custom", name: "harbour-guide", endpoint_id: "endpoint-7", ...manner },
  { type: "azure-standard", name: "de-DE-KatjaNeural", ...manner },
  { type: "azure-personal", name: "my-own", model: "PhoenixV2Neural", ...manner },
  { type: "avatar-voice-sync", model: "MAI-Voice-1", ...manner },
];
