import type { DownloadView } from "$lib/api/generated/DownloadView";
import * as offers from "./offers";
import { wish } from "./preview";
import * as own from "./servers";
import { change, look, shelf } from "./shelf";

type Request = { id: string };
const changed = (next: Partial<DownloadView> | null) => (request: Request) =>
  change(request.id, next);

/** The commands about models on this computer and servers of one's own. */
export const local = {
  models: shelf,
  add_model: shelf,
  add_found: shelf,
  remove_model: shelf,
  measure_model: shelf,
  choose_model_file: () => (wish("broken") ? offers.brokenOffer : offers.offer),
  dropped_model_file: () => offers.offer,
  bring_file_for: () => null,
  downloads: look,
  start_download: look,
  pause_download: changed({ state: "paused", label: "Paused" }),
  resume_download: changed({ state: "running", label: "Coming in", failure: null }),
  cancel_download: changed(null),
  change_download_settings: () => shelf().settings,
  servers: own.servers,
  look_for_servers: () => own.found,
  check_server: () => own.check,
  save_server: own.servers,
  remove_server: own.servers,
};
