CREATE TABLE `definition_version` (
	`number` integer PRIMARY KEY NOT NULL,
	`changed_at` integer NOT NULL,
	`changed_by` text NOT NULL,
	`reason` text NOT NULL,
	`body` text NOT NULL
);

--> statement-breakpoint
CREATE TABLE `own_metric` (
	`key` text PRIMARY KEY NOT NULL,
	`body` text NOT NULL
);

--> statement-breakpoint
CREATE TABLE `reported` (
	`metric` text NOT NULL,
	`dimension` integer NOT NULL,
	`member` text NOT NULL,
	`month` text NOT NULL,
	`occasion` text NOT NULL,
	`definitions` integer NOT NULL,
	`data_version` text NOT NULL,
	`value` real NOT NULL,
	`low` real,
	`high` real,
	`n` integer NOT NULL,
	`reported_at` integer NOT NULL,
	`last_import` integer NOT NULL,
	PRIMARY KEY(`month`, `dimension`, `member`, `metric`, `occasion`, `definitions`)
);
