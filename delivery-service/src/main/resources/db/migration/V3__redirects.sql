-- A person's deliveries are also those of whoever was merged into them.
CREATE INDEX person_redirect ON person (redirect_to) WHERE redirect_to IS NOT NULL;
