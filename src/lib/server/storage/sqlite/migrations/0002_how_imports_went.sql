ALTER TABLE `import` ADD `identified_by` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `import` ADD `took_milliseconds` integer;