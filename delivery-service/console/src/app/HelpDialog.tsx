import { Button } from '@patternfly/react-core/dist/esm/components/Button';
import { Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core/dist/esm/components/Modal';
import { Fragment } from 'react';
import { t } from '../texts';

/** What the keys do. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const words = t.shell.help;
  return (
    <Modal isOpen variant="small" onClose={onClose} aria-labelledby="help-title">
      <ModalHeader title={words.title} labelId="help-title" />
      <ModalBody>
        <dl className="bh-keys">
          {words.rows.map(([key, does]) => (
            <Fragment key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </Fragment>
          ))}
        </dl>
      </ModalBody>
      <ModalFooter>
        <Button onClick={onClose}>{words.close}</Button>
      </ModalFooter>
    </Modal>
  );
}
