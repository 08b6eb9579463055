CREATE TABLE "note" ("id" bigint PRIMARY KEY NOT NULL, "words" text NOT NULL, "amount" numeric NOT NULL DEFAULT 0);--> statement-breakpoint
GRANT SELECT ON "note" TO dondoc_reader, dondoc_writer;--> statement-breakpoint
GRANT INSERT, UPDATE ("amount") ON "note" TO dondoc_writer;
