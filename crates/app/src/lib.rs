//! Every command once: request, response, error; orchestrates and knows no Tauri
