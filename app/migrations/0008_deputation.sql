-- Who stands in for whom, with which roles and for how long, is said by itself: a row of role_assignment could lend all or nothing,
-- and had a role that meant none.
CREATE TABLE "deputation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"deputy_id" uuid NOT NULL,
	"role_ids" uuid[] NOT NULL,
	"reason" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date NOT NULL,
	"given_by" text NOT NULL,
	"given_at" timestamp with time zone NOT NULL,
	"ended_by" text,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "deputation" ADD CONSTRAINT "deputation_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deputation" ADD CONSTRAINT "deputation_deputy_id_account_id_fk" FOREIGN KEY ("deputy_id") REFERENCES "account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- What is lent now goes on, but for the role of an administrator, which is given and no longer lent.
INSERT INTO "deputation" ("id", "account_id", "deputy_id", "role_ids", "reason", "valid_from", "valid_to", "given_by", "given_at", "ended_by", "ended_at")
SELECT d."id", d."deputy_for_id", d."account_id",
	coalesce((SELECT array_agg(r."id") FROM "role_assignment" r
		WHERE r."account_id" = d."deputy_for_id" AND r."deputy_for_id" IS NULL AND r."ended_at" IS NULL AND r."role" <> 'administrator'), '{}'),
	'', d."valid_from", coalesce(d."valid_to", d."valid_from"), d."given_by", d."given_at", d."ended_by", d."ended_at"
FROM "role_assignment" d WHERE d."deputy_for_id" IS NOT NULL;--> statement-breakpoint
DELETE FROM "role_assignment" WHERE "deputy_for_id" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "role_assignment" DROP COLUMN "deputy_for_id";--> statement-breakpoint
-- Each request asks by the deputy; lists ask by both.
CREATE INDEX "deputation_account" ON "deputation" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "deputation_deputy" ON "deputation" USING btree ("deputy_id");--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON "deputation" TO dondoc_accounts;
