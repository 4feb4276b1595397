"""llama.cpp's own server on a free port of this computer, until standard input ends.

Arguments: the folder of the package, the model, the key. The address is printed when it listens.
"""

import sys

packages, model, key = sys.argv[1:4]
sys.path.insert(0, packages)

import xllamacpp

parameters = xllamacpp.CommonParams()
parameters.model.path = model
parameters.hostnames = ["127.0.0.1"]
parameters.port = 0
parameters.api_keys = [key]
# Four places of 256 tokens each.
parameters.n_ctx = 1024
parameters.n_parallel = 4
# One thread: several wait for each other by spinning, which a busy computer punishes.
parameters.cpuparams.n_threads = 1
parameters.cpuparams_batch.n_threads = 1
parameters.warmup = False

server = xllamacpp.Server(parameters)
print(server.listening_address, flush=True)
sys.stdin.read()
