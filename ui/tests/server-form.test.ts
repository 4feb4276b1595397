import { beforeEach, describe, expect, it, vi } from "vitest";
import { ServerForm } from "../src/lib/state/server-form.svelte";

const backend = vi.hoisted(() => ({ call: vi.fn(), stream: vi.fn() }));
vi.mock("$backend", () => backend);

const refused = {
  code: "door-own-network",
  message: "Steelyard is offline and 192.168.1.20 is not one of your saved servers.",
  hint: "Save it first.",
  field: null,
};
const answers = { address: "http://192.168.1.20:8000", kind: "vLLM", models: ["Qwen"] };

/** What is asked, in its order, and what comes back. */
function answering(commands: Record<string, (request?: object) => unknown>): string[] {
  const asked: string[] = [];
  backend.call.mockImplementation(async (command: string, request?: object) => {
    asked.push(command);
    const answer = commands[command]?.(request);
    if (answer && typeof answer === "object" && "code" in answer) throw answer;
    return answer;
  });
  return asked;
}

beforeEach(() => vi.resetAllMocks());

describe("a server on the own network, while offline", () => {
  it("is offered to be saved in place of a dead end", async () => {
    answering({ check_server: () => refused });
    const form = new ServerForm(null);
    form.address = "http://192.168.1.20:8000";
    expect(await form.ask("")).toBe(false);
    expect(form.saveFirst?.message).toContain("192.168.1.20");
    expect(form.general).toBeNull();

    form.addressChanged();
    expect(form.saveFirst).toBeNull();
  });

  it("is saved by its name and asked then, with the key that was kept", async () => {
    let saved = false;
    const servers = () => ({ servers: saved ? [{ id: "old" }, { id: "new" }] : [{ id: "old" }] });
    const asked = answering({
      servers,
      check_server: () => (saved ? answers : refused),
      save_server: () => {
        saved = true;
        return servers();
      },
    });
    const form = new ServerForm(null);
    form.address = "http://192.168.1.20:8000";
    await form.ask("secret-key");
    expect(await form.saveThenAsk("secret-key")).toBeNull();
    expect(form.problem("name")).not.toBeNull();

    form.name = "The one in the basement";
    asked.length = 0;
    await form.saveThenAsk("secret-key");
    expect(asked).toEqual(["servers", "save_server", "check_server"]);
    expect(backend.call.mock.calls.at(-2)?.[1]).toMatchObject({ allowed: true, key: "secret-key" });
    expect(backend.call.mock.calls.at(-1)?.[1]).toMatchObject({ id: "new", key: null });
    expect(form.id).toBe("new");
    expect(form.check?.kind).toBe("vLLM");
    expect(form.saveFirst).toBeNull();
  });
});
