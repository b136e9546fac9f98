// The element ids of the form's fields, so that a refused run can lead to the field that is wrong.

import type { RunConfigField } from '@backprop-lab/core/training/runConfig';

import { renderNow } from '../../state/renderProgressively.ts';

export function fieldId(field: RunConfigField): string {
  return `field-${field}`;
}

/** Brings the field into view, opens the section it is in, and puts the cursor there. */
export function focusField(field: RunConfigField): void {
  const element = document.getElementById(fieldId(field));
  const section = element?.closest('details');
  if (section) section.open = true;
  renderNow();
  element?.focus();
}
