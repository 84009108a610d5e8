//go:build race

package workbook

// underRace shortens what the race detector, ten times slower, has little to
// find in.
const underRace = true
