package assets

import "embed"

// Samples holds the sample workbooks, samples/*.xlsx: an invented survey, in
// Latvian and in English. They are made by `make samples`.
//
//go:generate go run ../cmd/samples samples
//go:embed samples/*.xlsx
var Samples embed.FS
