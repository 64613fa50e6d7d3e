CREATE TABLE `kept` (
	`contact` integer PRIMARY KEY NOT NULL,
	`layout` integer NOT NULL,
	`cells` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `kept_layout` (
	`id` integer PRIMARY KEY NOT NULL,
	`columns` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `plain_absence` (
	`id` integer PRIMARY KEY NOT NULL,
	`import_id` integer NOT NULL,
	`identity_high` integer NOT NULL,
	`identity_low` integer NOT NULL,
	`occurrence` integer NOT NULL,
	`agent` integer,
	`team` integer,
	`type` text,
	`from_day` text,
	`until_day` text,
	`hours` real
);
--> statement-breakpoint
CREATE INDEX `plain_absence_identity` ON `plain_absence` (`identity_low`);--> statement-breakpoint
CREATE TABLE `plain_agent_days` (
	`id` integer PRIMARY KEY NOT NULL,
	`import_id` integer NOT NULL,
	`identity_high` integer NOT NULL,
	`identity_low` integer NOT NULL,
	`occurrence` integer NOT NULL,
	`agent` integer,
	`team` integer,
	`local_day` text,
	`scheduled_seconds` integer,
	`logged_in_seconds` integer,
	`available_seconds` integer,
	`handling_seconds` integer,
	`away_seconds` integer,
	`adherent_seconds` integer,
	`contacts` integer
);
--> statement-breakpoint
CREATE INDEX `plain_agent_days_identity` ON `plain_agent_days` (`identity_low`);--> statement-breakpoint
CREATE TABLE `plain_coaching` (
	`id` integer PRIMARY KEY NOT NULL,
	`import_id` integer NOT NULL,
	`identity_high` integer NOT NULL,
	`identity_low` integer NOT NULL,
	`occurrence` integer NOT NULL,
	`agent` integer,
	`team` integer,
	`local_day` text,
	`type` text,
	`topic` text,
	`seconds` integer,
	`score` real
);
--> statement-breakpoint
CREATE INDEX `plain_coaching_identity` ON `plain_coaching` (`identity_low`);--> statement-breakpoint
CREATE TABLE `plain_customers` (
	`id` integer PRIMARY KEY NOT NULL,
	`import_id` integer NOT NULL,
	`identity_high` integer NOT NULL,
	`identity_low` integer NOT NULL,
	`occurrence` integer NOT NULL,
	`customer` integer NOT NULL,
	`segment` text,
	`language` integer,
	`from_day` text,
	`until_day` text,
	`annual_value` real
);
--> statement-breakpoint
CREATE INDEX `plain_customers_identity` ON `plain_customers` (`identity_low`);--> statement-breakpoint
CREATE TABLE `plain_employment` (
	`id` integer PRIMARY KEY NOT NULL,
	`import_id` integer NOT NULL,
	`identity_high` integer NOT NULL,
	`identity_low` integer NOT NULL,
	`occurrence` integer NOT NULL,
	`agent` integer,
	`team` integer,
	`site` integer,
	`employer` integer,
	`from_day` text,
	`until_day` text,
	`full_time` real,
	`leaving_reason` text
);
--> statement-breakpoint
CREATE INDEX `plain_employment_identity` ON `plain_employment` (`identity_low`);--> statement-breakpoint
CREATE TABLE `plain_events` (
	`id` integer PRIMARY KEY NOT NULL,
	`import_id` integer NOT NULL,
	`identity_high` integer NOT NULL,
	`identity_low` integer NOT NULL,
	`occurrence` integer NOT NULL,
	`type` text,
	`name` text,
	`dimension` text,
	`member` text,
	`from_day` text,
	`until_day` text
);
--> statement-breakpoint
CREATE INDEX `plain_events_identity` ON `plain_events` (`identity_low`);--> statement-breakpoint
CREATE TABLE `plain_feedback` (
	`id` integer PRIMARY KEY NOT NULL,
	`import_id` integer NOT NULL,
	`identity_high` integer NOT NULL,
	`identity_low` integer NOT NULL,
	`occurrence` integer NOT NULL,
	`contact_id` text,
	`customer` integer NOT NULL,
	`type` text,
	`reason` integer,
	`team` integer,
	`local_day` text,
	`forwarded_day` text,
	`unit` text,
	`decided_day` text,
	`customer_told_day` text,
	`agent_told_day` text
);
--> statement-breakpoint
CREATE INDEX `plain_feedback_identity` ON `plain_feedback` (`identity_low`);--> statement-breakpoint
CREATE TABLE `plain_surveys` (
	`id` integer PRIMARY KEY NOT NULL,
	`import_id` integer NOT NULL,
	`identity_high` integer NOT NULL,
	`identity_low` integer NOT NULL,
	`occurrence` integer NOT NULL,
	`contact_id` text,
	`customer` integer NOT NULL,
	`answered_at` integer,
	`local_day` text,
	`asked_at` integer,
	`agent` integer,
	`team` integer,
	`queue` integer,
	`language` integer,
	`rating` integer,
	`recommend` integer,
	`effort` integer,
	`resolved` integer
);
--> statement-breakpoint
CREATE INDEX `plain_surveys_identity` ON `plain_surveys` (`identity_low`);--> statement-breakpoint
CREATE TABLE `plain_targets` (
	`id` integer PRIMARY KEY NOT NULL,
	`import_id` integer NOT NULL,
	`identity_high` integer NOT NULL,
	`identity_low` integer NOT NULL,
	`occurrence` integer NOT NULL,
	`metric` text,
	`value` real,
	`dimension` text,
	`member` text,
	`from_day` text,
	`until_day` text,
	`pay_linked` integer
);
--> statement-breakpoint
CREATE INDEX `plain_targets_identity` ON `plain_targets` (`identity_low`);--> statement-breakpoint
CREATE TABLE `plain_totals` (
	`id` integer PRIMARY KEY NOT NULL,
	`import_id` integer NOT NULL,
	`identity_high` integer NOT NULL,
	`identity_low` integer NOT NULL,
	`occurrence` integer NOT NULL,
	`started_at` integer,
	`local_day` text,
	`interval_seconds` integer,
	`queue` integer,
	`team` integer,
	`agent` integer,
	`channel` integer,
	`offered` integer,
	`answered` integer,
	`abandoned` integer,
	`short_abandoned` integer,
	`answered_in_time` integer,
	`transfers` integer,
	`wait_seconds` real,
	`talk_seconds` real,
	`hold_seconds` real,
	`wrap_seconds` real,
	`handle_seconds` real
);
--> statement-breakpoint
CREATE INDEX `plain_totals_identity` ON `plain_totals` (`identity_low`);--> statement-breakpoint
CREATE TABLE `plain_training` (
	`id` integer PRIMARY KEY NOT NULL,
	`import_id` integer NOT NULL,
	`identity_high` integer NOT NULL,
	`identity_low` integer NOT NULL,
	`occurrence` integer NOT NULL,
	`agent` integer,
	`team` integer,
	`local_day` text,
	`topic` text,
	`seconds` integer,
	`score` real
);
--> statement-breakpoint
CREATE INDEX `plain_training_identity` ON `plain_training` (`identity_low`);--> statement-breakpoint
CREATE TABLE `removal` (
	`id` integer PRIMARY KEY NOT NULL,
	`import_id` integer NOT NULL,
	`identity_high` integer NOT NULL,
	`identity_low` integer NOT NULL,
	`occurrence` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `removal_identity` ON `removal` (`identity_low`);--> statement-breakpoint
CREATE INDEX `removal_import` ON `removal` (`import_id`);--> statement-breakpoint
CREATE TABLE `version` (
	`id` integer PRIMARY KEY NOT NULL,
	`import_id` integer NOT NULL,
	`identity_high` integer NOT NULL,
	`identity_low` integer NOT NULL,
	`occurrence` integer NOT NULL,
	`body` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `version_identity` ON `version` (`identity_low`);--> statement-breakpoint
CREATE INDEX `version_import` ON `version` (`import_id`);--> statement-breakpoint
ALTER TABLE `import` ADD `profile` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `import` ADD `mode` text DEFAULT '{"name":"add"}' NOT NULL;--> statement-breakpoint
ALTER TABLE `import` ADD `asked_by` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `import` ADD `changed` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `import` ADD `removed` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `import` ADD `joined` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `import` ADD `fingerprint` text;--> statement-breakpoint
CREATE INDEX `orders_day` ON `orders` (`local_day`);--> statement-breakpoint
CREATE INDEX `sighting_record` ON `sighting` (`record`);