# Where answers are kept: crates/store. $path and $kept_at are files or folders;
# $day is an ISO date unless the caller formats it.

error-store-in-use = Steelyard is already open.
error-store-in-use-hint = Use the window that is open, or close it and start again. Only one copy at a time can keep your answers in { $path }.

error-store-newer = Your answers were last saved by a newer version of Steelyard.
error-store-newer-hint = Install the newest version to go on. The file { $path } has not been changed. It is in format { $theirs }; this version reads up to { $ours }.

error-store-damaged = The file with your answers is damaged.
error-store-damaged-hint = Close Steelyard and start it again. It will keep the damaged file, and go on from the newest backup. The file is { $path }.

error-store-damaged-restored = The file with your answers was damaged. You are working with the backup of { $day }.
error-store-damaged-restored-hint = What you changed after that day may be missing. The damaged file is kept at { $kept_at }, so that someone can try to recover more.

error-store-damaged-fresh = The file with your answers was damaged, and there was no backup. You are starting with an empty list.
error-store-damaged-fresh-hint = The damaged file is kept at { $kept_at }, so that someone can try to recover your answers.

error-store-missing-restored = The file with your answers was gone. You are working with the backup of { $day }.
error-store-missing-restored-hint = What you changed after that day may be missing. If you moved the file yourself, close Steelyard, put it back and start again.

error-store-backup-not-made = Today’s backup could not be made.
error-store-backup-not-made-hint = Your answers themselves are saved. Check that there is room on the disk and that { $path } can be written to. Steelyard tries again at its next start.

error-store-read-only = Steelyard cannot save here.
error-store-read-only-hint = { $path } is on a disk that can only be read, or your account may not write there. Ask whoever looks after this computer for permission, then try again. What was saved before is still there.

error-store-disk-full = The disk is full, so this was not saved.
error-store-disk-full-hint = Make room on the disk that holds { $path }, then try again. What was saved before is still there.

error-store-no-such-case = This assessment is no longer there.
error-store-no-such-case-hint = It may have been deleted. Go back to Home to see your assessments.

error-store-other = Your answers could not be read or saved.
error-store-other-hint = Try again. If it happens again, close Steelyard and start it again. The system said: { $detail }. The file is { $path }.
