import { Button } from '@patternfly/react-core/dist/esm/components/Button';
import { Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core/dist/esm/components/Modal';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { t } from '../../texts';

const words = t.drafts.create;
const NAME = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/;

/** Asks for the name of a new draft. */
export function NewDraft({ taken, onClose }: { taken: string[]; onClose: () => void }) {
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [asked, setAsked] = useState(false);
  const wrong = !NAME.test(name) ? words.invalid : taken.includes(name) ? words.exists : null;
  return (
    <Modal isOpen variant="small" onClose={onClose} aria-labelledby="new-draft">
      <ModalHeader title={words.title} labelId="new-draft" />
      <ModalBody>
        <form
          id="new-draft-form"
          onSubmit={(event) => {
            event.preventDefault();
            setAsked(true);
            if (!wrong) {
              void navigate(`/drafts/${encodeURIComponent(name)}`);
            }
          }}
        >
          <label className="bh-field">
            {words.name}
            <input
              value={name}
              autoFocus
              spellCheck={false}
              autoComplete="off"
              aria-describedby="new-draft-hint"
              aria-invalid={asked && wrong !== null}
              onChange={(event) => setName(event.target.value)}
            />
          </label>
          <p id="new-draft-hint" className={asked && wrong ? 'bh-note bh-alarm' : 'bh-muted bh-small'} role={asked && wrong ? 'alert' : undefined}>
            {asked && wrong ? wrong : words.hint}
          </p>
        </form>
      </ModalBody>
      <ModalFooter>
        <Button type="submit" form="new-draft-form">
          {words.go}
        </Button>
        <Button variant="link" onClick={onClose}>
          {t.common.cancel}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
