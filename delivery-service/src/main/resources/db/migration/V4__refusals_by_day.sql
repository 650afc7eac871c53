-- A link works for years: whoever agreed again and then clicks an old link means it. Clicks of one day are one click.
ALTER TABLE refusal ADD COLUMN day date NOT NULL DEFAULT current_date;
ALTER TABLE refusal DROP CONSTRAINT refusal_pkey;
ALTER TABLE refusal ADD PRIMARY KEY (delivery_id, day);
ALTER TABLE refusal ALTER COLUMN day DROP DEFAULT;
