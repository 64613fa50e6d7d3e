CREATE TABLE `told_group` (
	`id` integer PRIMARY KEY NOT NULL,
	`subject` text NOT NULL,
	`month` text NOT NULL,
	`is_told` integer NOT NULL,
	`voices` text NOT NULL
);

--> statement-breakpoint
ALTER TABLE `pulse_answer` ADD `items` integer;
--> statement-breakpoint
ALTER TABLE `pulse_answer` ADD `favourable` integer;