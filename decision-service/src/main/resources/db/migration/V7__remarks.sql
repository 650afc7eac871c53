-- What was said when a draft was sent back: by whom, when and why. It goes when the draft is handed in again.
ALTER TABLE catalogue_draft
    ADD COLUMN remark    text,
    ADD COLUMN remark_by text,
    ADD COLUMN remark_at timestamptz;
