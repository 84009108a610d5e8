package dialogs

// Now is the clock by which two clicks are one double click.
var Now = &now
