import { beforeEach, describe, expect, it, vi } from "vitest";
import type { AskDone } from "../src/lib/api/generated/AskDone";
import type { AskEvent } from "../src/lib/api/generated/AskEvent";
import type { AskRequest } from "../src/lib/api/generated/AskRequest";
import { chosenOf, keyOf } from "../src/lib/state/askable";
import { Asking } from "../src/lib/state/asking.svelte";

const backend = vi.hoisted(() => ({ call: vi.fn(), stream: vi.fn() }));
vi.mock("$backend", () => backend);

const done = (answer: string): AskDone => ({
  reason: "end_of_answer",
  answer,
  speed: "",
  model: "Tiny",
  rows: [],
  broke_off: null,
});

const answering =
  (answer: string) =>
  async (_command: string, _request: AskRequest, tell: (event: AskEvent) => void) => {
    tell({ event: "loading" });
    tell({ event: "text", piece: answer });
    return done(answer);
  };

beforeEach(() => vi.resetAllMocks());

describe("a conversation", () => {
  it("hands the earlier turns over with the next question", async () => {
    const asking = new Asking();
    backend.stream.mockImplementation(answering("Paris."));
    await asking.ask(asking.request(null, { where: "local", id: "tiny" }, "Capital of France?"));
    backend.stream.mockImplementation(answering("On the Seine."));
    await asking.ask(asking.request(null, { where: "local", id: "tiny" }, "And where is that?"));

    const request = backend.stream.mock.calls[1]?.[1] as AskRequest;
    expect(request.turns).toEqual([{ prompt: "Capital of France?", answer: "Paris." }]);
    expect(request.model).toEqual({ where: "local", id: "tiny" });
    expect(asking.turns.map(({ prompt }) => prompt)).toEqual(["Capital of France?"]);
    expect([asking.prompt, asking.answer]).toEqual(["And where is that?", "On the Seine."]);
  });

  it("leaves out a turn that was answered with nothing", async () => {
    const asking = new Asking();
    backend.stream.mockImplementation(answering(" "));
    await asking.ask(asking.request(null, null, "One"));
    await asking.ask(asking.request(null, null, "Two"));
    expect((backend.stream.mock.calls[1]?.[1] as AskRequest).turns).toEqual([]);
    expect(asking.turns).toHaveLength(1);
  });

  it("keeps what was said when a question fails, and forgets all when it starts over", async () => {
    const asking = new Asking();
    backend.stream.mockImplementation(answering("Yes."));
    await asking.ask(asking.request(null, null, "One"));
    const failure = { code: "runner-out-of-memory", message: "No room.", hint: "Smaller." };
    backend.stream.mockRejectedValue(failure);
    await asking.ask(asking.request(null, null, "Two"));
    expect(asking.failure?.message).toBe("No room.");
    expect(asking.turns.map(({ prompt }) => prompt)).toEqual(["One"]);
    expect(asking.begun).toBe(true);
    asking.startOver();
    expect([asking.begun, asking.prompt, asking.failure]).toEqual([false, "", null]);
  });
});

describe("the models that can be asked", () => {
  it("are told apart by where they are", () => {
    const local = { where: "local", id: "a" } as const;
    const server = { where: "server", id: "a", model: "a" } as const;
    expect(keyOf(local)).not.toBe(keyOf(server));
    const models = [{ target: server, name: "there" }] as never;
    expect(chosenOf(models, server)?.name).toBe("there");
    expect(chosenOf(models, local)).toBeNull();
  });
});
