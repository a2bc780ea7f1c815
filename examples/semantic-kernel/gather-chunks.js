// @ts-check
// Puts a streamed answer together, keeps it in a history, and writes the history as a prompt.
// Run it after `npm run build --workspace generated`: node examples/semantic-kernel/gather-chunks.js
import {
  ChatHistory,
  ChatMessageContent,
  FunctionCallContent,
  StreamingChatMessageContent,
  StreamingTextContent,
} from "ai-wire-models/semantic_kernel";

const history = new ChatHistory({ systemMessage: "You know the ferries." });
history.addUserMessage("When does the last one leave?");

/** @type {StreamingChatMessageContent | undefined} */
let answer;
for (const chunk of streamAnswer()) answer = answer?.add(chunk) ?? chunk;
if (answer === undefined) throw new Error("nothing was said");

console.log(answer.content);
for (const item of answer.itemsProperty ?? []) {
  if (item instanceof FunctionCallContent)
    console.log(`calls ${item.functionName} with`, item.parseArguments());
}

history.addMessage(new ChatMessageContent({ role: "assistant", content: answer.content }));
console.log(history.toPrompt());

/** What a service would stream: pieces of text, and pieces of a call. */
function* streamAnswer() {
  for (const text of ["The last ferry ", "leaves at 18:25."]) {
    yield chunkOf(new StreamingTextContent({ choiceIndex: 0, text }));
  }
  yield chunkOf(
    new FunctionCallContent({ id: "call_1", name: "ferries-book", arguments: '{"seats":' }),
  );
  yield chunkOf(new FunctionCallContent({ id: "call_1", arguments: " 2}" }));
}

/** @param {StreamingTextContent | FunctionCallContent} item */
function chunkOf(item) {
  return new StreamingChatMessageContent({ role: "assistant", choiceIndex: 0, items: [item] });
}
