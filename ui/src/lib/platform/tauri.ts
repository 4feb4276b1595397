import { Channel, invoke } from "@tauri-apps/api/core";

/** Calls a command of the Rust side. */
export function call<Response>(command: string, request?: object): Promise<Response> {
  return invoke<Response>(command, request ? { request } : {});
}

/** Calls a command that reports while it works. */
export function stream<Event, Response>(
  command: string,
  request: object,
  onEvent: (event: Event) => void,
): Promise<Response> {
  const events = new Channel<Event>();
  events.onmessage = onEvent;
  return invoke<Response>(command, { request, events });
}
