import { Button } from '@patternfly/react-core/dist/esm/components/Button';
import { Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core/dist/esm/components/Modal';
import type { ReactNode } from 'react';
import { t } from '../texts';

interface Props {
  title: string;
  yes: string;
  onYes: () => void;
  onNo: () => void;
  danger?: boolean;
  children: ReactNode;
}

/** Asks before something that cannot simply be taken back. */
export function Confirm({ title, yes, onYes, onNo, danger, children }: Props) {
  return (
    <Modal isOpen variant="small" onClose={onNo} aria-labelledby="confirm-title" aria-describedby="confirm-body">
      <ModalHeader title={title} labelId="confirm-title" />
      <ModalBody id="confirm-body">{children}</ModalBody>
      <ModalFooter>
        <Button variant={danger ? 'danger' : 'primary'} onClick={onYes}>
          {yes}
        </Button>
        <Button variant="link" onClick={onNo}>
          {t.common.cancel}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
