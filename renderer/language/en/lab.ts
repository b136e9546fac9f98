// The lab in English.

export const lab = {
  title: 'Lab',
  goOn: 'Go on in the lab',
  pausedBecause: {
    epoch: ': this epoch was asked for',
    loss: ': the validation loss is as small as was asked for',
    accuracy: ': the validation accuracy is as high as was asked for',
    patience: ': the validation loss has not got smaller for as long as was asked for',
  },
  race: 'Race',
  raceFromHere: 'Race with these settings',
};
