import { beforeEach, describe, expect, it, vi } from "vitest";
import type { DownloadView } from "../src/lib/api/generated/DownloadView";
import type { ShelfView } from "../src/lib/api/generated/ShelfView";
import { byFamily } from "../src/lib/state/families";
import { ServerForm } from "../src/lib/state/server-form.svelte";
import { news, Shelf } from "../src/lib/state/shelf.svelte";

const backend = vi.hoisted(() => ({ call: vi.fn(), stream: vi.fn() }));
vi.mock("$backend", () => backend);

const download = (rest: Partial<DownloadView>): DownloadView => ({
  id: "1",
  model: "gemma",
  name: "Gemma",
  host: "models.example",
  state: "running",
  label: "Coming in",
  percent: 0,
  progress: "",
  failure: null,
  shelf_id: null,
  ...rest,
});

const view = (downloads: DownloadView[]) => ({ downloads }) as ShelfView;
const failure = (field: string | null) => ({ code: "x", message: "No.", hint: "Why.", field });

beforeEach(() => {
  vi.resetAllMocks();
  vi.useFakeTimers();
});

describe("what is said aloud of a download", () => {
  it("is its start, its quarters and its end, and nothing in between", () => {
    const steps = [0, 10, 24, 25, 26, 60, 61].map((percent) => download({ percent }));
    const said = steps.map((step, index) => news(steps[index - 1], step));
    expect(said.map((sentence) => sentence !== null)).toEqual([
      true,
      false,
      false,
      true,
      false,
      true,
      false,
    ]);
    const last = download({ percent: 99 });
    expect(news(last, download({ state: "done", percent: 100 }))).toContain("Gemma");
    const broken = download({ state: "failed", failure: failure(null) });
    expect(news(last, broken)).toContain("No.");
    expect(news(broken, broken)).toBeNull();
  });
});

describe("the shelf", () => {
  it("looks once a second while something comes in, and fetches itself anew when it is here", async () => {
    const shelf = new Shelf();
    backend.call.mockResolvedValueOnce(view([download({})]));
    await shelf.load();
    backend.call.mockResolvedValueOnce({ downloads: [download({ percent: 50 })], running: true });
    await vi.advanceTimersByTimeAsync(1000);
    expect(shelf.view.data?.downloads[0]?.percent).toBe(50);
    backend.call.mockImplementation(async (command: string) =>
      command === "downloads"
        ? { downloads: [download({ state: "done" })], running: false }
        : view([]),
    );
    await vi.advanceTimersByTimeAsync(1000);
    expect(backend.call.mock.calls.map(([command]) => command)).toContain("home");
    expect(shelf.view.data?.downloads).toEqual([]);
    const calls = backend.call.mock.calls.length;
    await vi.advanceTimersByTimeAsync(5000);
    expect(backend.call.mock.calls).toHaveLength(calls);
  });

  it("does one thing at a time and keeps the reason when it failed", async () => {
    const shelf = new Shelf();
    let finish = () => {};
    const first = shelf.run("a", () => new Promise<void>((resolve) => (finish = resolve)));
    expect(await shelf.run("b", async () => {})).toBe(false);
    finish();
    expect(await first).toBe(true);
    expect(await shelf.run("c", () => Promise.reject(failure(null)))).toBe(false);
    expect(shelf.failure?.message).toBe("No.");
  });

  it("looks at a dropped file only while the screen is open", async () => {
    const shelf = new Shelf();
    const close = shelf.watchDrops();
    const tell = backend.stream.mock.calls[0]?.[2] as (event: string) => void;
    backend.call.mockResolvedValue({ id: "offer" });
    tell("over");
    expect(shelf.hovered).toBe(true);
    tell("dropped");
    await vi.advanceTimersByTimeAsync(0);
    expect([shelf.hovered, shelf.offer?.id]).toEqual([false, "offer"]);
    close();
    tell("dropped");
    expect(backend.call.mock.calls).toHaveLength(1);
  });
});

describe("families", () => {
  it("come in the order of their best model", () => {
    const of = (family: string, name: string) => ({ family, name });
    const models = [of("Gemma", "a"), of("LLaMA", "b"), of("Gemma", "c")];
    const found = byFamily(models).map(({ name, models }) => [name, models.length]);
    expect(found).toEqual([
      ["Gemma", 2],
      ["LLaMA", 1],
    ]);
  });
});

describe("a server", () => {
  it("is not asked without an address and not saved without a name", async () => {
    const form = new ServerForm(null);
    expect(await form.ask("")).toBe(false);
    expect([form.wrong, backend.call.mock.calls.length]).toEqual(["address", 0]);
    form.address = "http://10.0.0.2:8000";
    form.touched();
    expect(await form.save("")).toBeNull();
    expect(form.wrong).toBe("name");
  });

  it("is named after what runs there, and what it said goes with its address", async () => {
    const form = new ServerForm(null);
    form.address = " 10.0.0.2:8000 ";
    backend.call.mockResolvedValue({ address: "http://10.0.0.2:8000", kind: "vLLM" });
    await form.ask("secret");
    expect(backend.call.mock.calls[0]).toEqual([
      "check_server",
      { id: null, address: "10.0.0.2:8000", key: "secret" },
    ]);
    expect([form.address, form.name]).toEqual(["http://10.0.0.2:8000", "vLLM"]);
    form.addressChanged();
    expect(form.check).toBeNull();
  });

  it("shows a problem at its field, and any other on its own", async () => {
    const form = new ServerForm(null);
    form.address = "x";
    backend.call.mockRejectedValueOnce(failure("address"));
    await form.ask("");
    expect([form.problem("address"), form.general]).toEqual(["No. Why.", null]);
    backend.call.mockRejectedValueOnce(failure(null));
    await form.ask("");
    expect([form.problem("address"), form.general?.message]).toEqual([null, "No."]);
  });
});
