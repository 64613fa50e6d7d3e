CREATE TABLE `filled` (
	`id` integer PRIMARY KEY NOT NULL,
	`import_id` integer NOT NULL,
	`identity_high` integer NOT NULL,
	`identity_low` integer NOT NULL,
	`occurrence` integer NOT NULL,
	`filling` integer NOT NULL
);

--> statement-breakpoint
CREATE INDEX `filled_filling` ON `filled` (`filling`);
--> statement-breakpoint
CREATE INDEX `filled_import` ON `filled` (`import_id`);
--> statement-breakpoint
CREATE TABLE `filling` (
	`id` integer PRIMARY KEY NOT NULL,
	`column_name` text NOT NULL,
	`field` text NOT NULL,
	`filled_at` integer NOT NULL,
	`contacts` integer NOT NULL
);

--> statement-breakpoint
ALTER TABLE `import` ADD `took_milliseconds` integer;