ALTER TABLE "anything" ADD COLUMN "note" text;
--> statement-breakpoint
UPDATE "anything" SET "note" = 'from before' WHERE "id" = 1;
