import { beforeEach, describe, expect, it, vi } from "vitest";
import type { AskRequest } from "../src/lib/api/generated/AskRequest";
import type { SendingView } from "../src/lib/api/generated/SendingView";
import { Asking } from "../src/lib/state/asking.svelte";
import { Sending } from "../src/lib/state/sending.svelte";

const backend = vi.hoisted(() => ({ call: vi.fn(), stream: vi.fn() }));
vi.mock("$backend", () => backend);

const target = { where: "closed", provider: "mistral", model: "large" } as const;
const one = { part: 0, start: 5, end: 11, kind: "E-mail", sure: false, placeholder: "[EMAIL-1]" };
const view = (found: SendingView["found"]) => ({ id: "p1", found }) as SendingView;
const commands = () => backend.call.mock.calls.map(([command]) => command as string);

beforeEach(() => vi.resetAllMocks());

describe("a question to a closed model", () => {
  it("is only looked at, until it is allowed", async () => {
    const [asking, sending] = [new Asking(), new Sending()];
    backend.call.mockResolvedValue(view([]));
    await sending.prepare(asking.request(null, target, "Hello"));
    expect(commands()).toEqual(["prepare_sending"]);
    expect(backend.stream).not.toHaveBeenCalled();
    expect(sending.open).toBe(true);

    sending.drop();
    expect(sending.open).toBe(false);
    expect(await sending.allow()).toBeNull();
    expect(commands()).toEqual(["prepare_sending"]);
  });

  it("is handed over word for word with the consent, which is used once", async () => {
    const [asking, sending] = [new Asking(), new Sending()];
    const request = asking.request("case", target, "Mail a@b.nl");
    backend.call.mockResolvedValueOnce(view([one]));
    await sending.prepare(request);
    backend.call.mockResolvedValueOnce({ consent: "c7", sentence: "Allowed." });
    const allowed = (await sending.allow()) as AskRequest;
    expect(allowed).toEqual({ ...request, consent: "c7" });
    // Another question of the same conversation needs a consent of its own.
    expect(await sending.allow()).toBeNull();
    expect(asking.request("case", target, "And now?").consent).toBeNull();
  });

  it("leaves with placeholders where something was found, unless the person says otherwise", async () => {
    const [asking, sending] = [new Asking(), new Sending()];
    backend.call.mockResolvedValue(view([one]));
    await sending.prepare(asking.request(null, target, "Mail a@b.nl"));
    expect(sending.replace).toBe(true);
    sending.replace = false;
    await sending.allow();
    expect(backend.call.mock.calls.at(-1)).toEqual(["allow_sending", { id: "p1", replace: false }]);

    backend.call.mockResolvedValue(view([]));
    await sending.prepare(asking.request(null, target, "Hello"));
    expect(sending.replace).toBe(false);
  });

  it("stays on the screen when it could not be allowed", async () => {
    const [asking, sending] = [new Asking(), new Sending()];
    backend.call.mockResolvedValueOnce(view([]));
    await sending.prepare(asking.request(null, target, "Hello"));
    backend.call.mockRejectedValueOnce({ code: "store-full", message: "Full.", hint: "Room." });
    expect(await sending.allow()).toBeNull();
    expect(sending.failure?.code).toBe("store-full");
    expect(sending.view).not.toBeNull();
  });
});
