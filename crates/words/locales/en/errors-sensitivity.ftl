# What an uncertain result depends on: crates/sensitivity. A person meets these only through a fault of ours.

error-sensitivity-samples = We could not work out what moves the result: the number of samples is out of bounds.
error-sensitivity-samples-hint = This is a fault in the app. The costs themselves are not affected; please report it.

error-sensitivity-group = We could not work out what moves the result: a figure was counted twice.
error-sensitivity-group-hint = This is a fault in the app. The costs themselves are not affected; please report it.

error-sensitivity-not-finite = We could not work out what moves the result: one of the costs grows without end.
error-sensitivity-not-finite-hint = Look for a figure you changed that is far larger or smaller than it can be, and put it back.

error-sensitivity-length = We could not work out what moves the result: there is no route to compare.
error-sensitivity-length-hint = Answer the questions that ruled every route out differently, or ask again when there is a route.
