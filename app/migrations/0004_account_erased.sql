-- An account that was closed loses its name, user name, post and what proved who it was; its id and its history stay.
ALTER TABLE "account" ADD COLUMN "erased_at" timestamp with time zone;--> statement-breakpoint
-- Who only read a document stands there with no name.
GRANT SELECT ("action") ON "audit_entry" TO dondoc_eraser;
