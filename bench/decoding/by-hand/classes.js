// @ts-check

// Classes around JSON as people would write them who need nothing but what the benchmarks read: these kinds of events, these
// fields.

/** @typedef {Record<string, any>} Wire */

class Held {
  /** @param {Wire} wire */
  constructor(wire) {
    this.wire = wire;
  }
  get type() {
    return this.wire.type;
  }
  toJSON() {
    return this.wire;
  }
}

export class ResponseTextDelta extends Held {
  get delta() {
    return this.wire.delta;
  }
}

export class ResponseAudioTranscriptDelta extends Held {
  get delta() {
    return this.wire.delta;
  }
}

export class ResponseFunctionCallArgumentsDelta extends Held {
  get delta() {
    return this.wire.delta;
  }
}

export class InputAudioTranscriptionDelta extends Held {
  get delta() {
    return this.wire.delta;
  }
}

export class ResponseMcpCallArgumentsDelta extends Held {
  get delta() {
    return this.wire.delta;
  }
}

export class SpeechStarted extends Held {}
export class ResponseAnimationVisemeDelta extends Held {}
export class ResponseAudioDone extends Held {}

export class ResponseDone extends Held {
  get eventId() {
    return this.wire.event_id;
  }
  get response() {
    return this.wire.response;
  }
}

export class Response extends Held {
  get id() {
    return this.wire.id;
  }
  get object() {
    return this.wire.object;
  }
  get status() {
    return this.wire.status;
  }
  get output() {
    return this.wire.output;
  }
  get usage() {
    return this.wire.usage;
  }
  get conversationId() {
    return this.wire.conversation_id;
  }
  get temperature() {
    return this.wire.temperature;
  }
}

export class Usage extends Held {
  get totalTokens() {
    return this.wire.total_tokens;
  }
  get inputTokens() {
    return this.wire.input_tokens;
  }
  get outputTokens() {
    return this.wire.output_tokens;
  }
  get inputTokenDetails() {
    return this.wire.input_token_details;
  }
  get outputTokenDetails() {
    return this.wire.output_token_details;
  }
}

export class TokenDetails extends Held {
  get cachedTokens() {
    return this.wire.cached_tokens;
  }
  get textTokens() {
    return this.wire.text_tokens;
  }
  get audioTokens() {
    return this.wire.audio_tokens;
  }
  get cachedTokensDetails() {
    return this.wire.cached_tokens_details;
  }
}

class Item extends Held {
  get id() {
    return this.wire.id;
  }
  get object() {
    return this.wire.object;
  }
  get status() {
    return this.wire.status;
  }
}

export class MessageItem extends Item {
  get role() {
    return this.wire.role;
  }
  get content() {
    return this.wire.content;
  }
}

export class FunctionCallItem extends Item {
  get name() {
    return this.wire.name;
  }
  get callId() {
    return this.wire.call_id;
  }
  get arguments() {
    return this.wire.arguments;
  }
}

export class McpCallItem extends Item {
  get serverLabel() {
    return this.wire.server_label;
  }
  get name() {
    return this.wire.name;
  }
  get arguments() {
    return this.wire.arguments;
  }
  get output() {
    return this.wire.output;
  }
}

export class FileSearchCallItem extends Item {
  get queries() {
    return this.wire.queries;
  }
  get results() {
    return this.wire.results;
  }
}

export class TextPart extends Held {
  get text() {
    return this.wire.text;
  }
}

export class AudioPart extends Held {
  get transcript() {
    return this.wire.transcript;
  }
}

export class SearchResult extends Held {
  get fileId() {
    return this.wire.file_id;
  }
  get filename() {
    return this.wire.filename;
  }
  get score() {
    return this.wire.score;
  }
  get text() {
    return this.wire.text;
  }
  get attributes() {
    return this.wire.attributes;
  }
}
