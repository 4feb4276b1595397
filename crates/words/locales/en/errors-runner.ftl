# What can go wrong when a model runs on this computer.
# The data each message may use is listed beside its code in crates/runner/src/error.rs.

error-worker-missing = The part of Steelyard that runs models is missing.
error-worker-missing-hint = Install Steelyard again. It was looked for here: { $tried }

error-worker-start = The part of Steelyard that runs models does not start.
error-worker-start-hint = Check that your security software allows { $path }. The system said: { $detail }

error-processor-too-old = This computer's processor is too old to run models.
error-processor-too-old-hint = Use a computer made after about 2013, or a server of your own. For the technician: it lacks { $lacking }.

error-worker-died =
    { $cause ->
        [gave-up] The model's file made the engine give up.
        [killed] The model was ended from outside, most often because the computer ran out of memory.
        [illegal-instruction] This computer's processor is too old for the engine.
        [file-changed] The model's file changed while it was in use.
       *[unknown] The engine that runs the model stopped unexpectedly.
    }
error-worker-died-hint =
    { $cause ->
        [gave-up] Get the model's file again from its source, or choose another model.
        [killed]
            { $way ->
                [shorter-context] Close other programs, then ask again, if need be with a context of at most { $context_tokens } tokens.
                [smaller-model] Close other programs or choose a model of at most { $model_bytes }, then ask again.
               *[other] Close other programs or choose a smaller model, then ask again.
            }
        [illegal-instruction] Use a computer made after about 2013.
        [file-changed] Put the file back or get it again, then ask again.
       *[unknown] Ask again. Steelyard starts the engine afresh. What was written so far is still there.
    }

error-worker-protocol = Two parts of Steelyard do not fit together.
error-worker-protocol-hint = Install Steelyard again, so that all its parts have the same version. For the technician: { $detail }

error-model-missing = The model's file is not there.
error-model-missing-hint = It was looked for at { $path }. If you moved it, choose it again. If it came with Steelyard, install Steelyard again.

error-model-size = The model's file is not complete.
error-model-size-hint = { $path } has { $found } bytes and should have { $expected }. Get the file again. A download that broke off leaves a file like this.

error-model-damaged = The model's file is damaged or is another file.
error-model-damaged-hint = { $path } has the right size but other contents than it should. Get the file again from its source.

error-model-unreadable = The model's file cannot be read.
error-model-unreadable-hint = Check that you may open { $path }. The system said: { $detail }

error-model-unsupported = This file cannot be run as a model.
error-model-unsupported-hint = Choose a GGUF file of a language model. For { $path } the engine said: { $detail }

error-adapter-unusable = This adapter does not belong to this model.
error-adapter-unusable-hint = Choose an adapter that was trained for this very model. For { $path } the engine said: { $detail }

error-form-unusable = The form asked of the answer cannot be understood.
error-form-unusable-hint = Check the schema or the grammar. The engine said: { $detail }

error-prompt-empty = There is no question yet.
error-prompt-empty-hint = Write something to ask, then try again.

error-prompt-too-long = Your question is too long for this model.
error-prompt-too-long-hint =
    { $way ->
        [longer-context] It counts { $tokens } tokens and at most { $limit } fit. A token is about three quarters of a word. This model can hold more: ask again with a context of { $context_tokens } tokens.
       *[other] It counts { $tokens } tokens and at most { $limit } fit. A token is about three quarters of a word. Shorten the question, begin a new conversation, or choose a model with a larger context.
    }

error-out-of-memory = There is not enough free memory for this model.
error-out-of-memory-hint =
    { $way ->
        [shorter-context] Ask again with a context of at most { $context_tokens } tokens, or close other programs first. For the technician: { $detail }
        [smaller-model] Choose a model of at most { $model_bytes }, or close other programs first. For the technician: { $detail }
       *[other] Close other programs, choose a smaller model, or ask for a smaller context. For the technician: { $detail }
    }

error-stalled = The model has stopped responding.
error-stalled-hint = Nothing came from it for { $seconds } seconds, so it was ended. Check whether the computer is very busy, then ask again.

error-runner-closed = Steelyard is closing and takes no more questions.
error-runner-closed-hint = Open Steelyard again and ask anew.
