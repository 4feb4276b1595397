import { svelte } from "@sveltejs/vite-plugin-svelte";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * `preview-fake` serves the same screens over invented data, to look at them without the Rust
 * side. Its backend is chosen by an alias, so no byte of it can reach the built app.
 */
export default defineConfig(({ mode }) => ({
  plugins: [svelte()],
  resolve: {
    alias: {
      $lib: here("./src/lib"),
      $locales: here("../crates/words/locales"),
      $backend: here(
        mode === "preview-fake"
          ? "./src/lib/platform/fake/backend.ts"
          : "./src/lib/platform/tauri.ts",
      ),
    },
  },
  server: {
    port: 5173,
    strictPort: true,
    fs: { allow: [here("."), here("../crates/words/locales")] },
  },
  build: { target: "safari15", sourcemap: false, assetsInlineLimit: 0 },
  test: { include: ["tests/**/*.test.ts"], environment: "node" },
}));
