"""The LiteLLM proxy on a free port of this computer, before a model server, until standard input ends.

Arguments: the folder of the packages, the address and the key of the model server, the key that
the proxy wants. The proxy's address is printed when it listens.
"""

import os
import sys
import tempfile

packages, server, server_key, key = sys.argv[1:5]
sys.path.insert(0, packages)

# Nothing of it leaves this computer: no price list, no statistics.
os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"
os.environ["LITELLM_LOG"] = "ERROR"
os.environ["NO_PROXY"] = os.environ["no_proxy"] = "127.0.0.1"

import asyncio
import json
import socket
import threading

import litellm
import uvicorn

litellm.telemetry = False
configuration = {
    "model_list": [
        {
            "model_name": "smollm2",
            "litellm_params": {
                "model": "openai/smollm2",
                "api_base": server.strip().rstrip("/") + "/v1",
                "api_key": server_key,
            },
        }
    ],
    "general_settings": {"master_key": key},
    "litellm_settings": {"telemetry": False, "num_retries": 0, "drop_params": True},
}
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "configuration.yaml")
    with open(path, "w", encoding="utf-8") as file:
        # JSON is YAML.
        json.dump(configuration, file)
    os.environ["CONFIG_FILE_PATH"] = path
    from litellm.proxy.proxy_server import app

    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    port = listener.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(app, log_level="critical", lifespan="on"))

    def until_input_ends():
        sys.stdin.read()
        os._exit(0)

    threading.Thread(target=until_input_ends, daemon=True).start()

    async def serve():
        serving = asyncio.create_task(server.serve(sockets=[listener]))
        while not server.started and not serving.done():
            await asyncio.sleep(0.05)
        print(f"http://127.0.0.1:{port}", flush=True)
        await serving

    asyncio.run(serve())
