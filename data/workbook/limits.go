package workbook

// What a file may ask of the computer. A survey stays far below each of them;
// a file made to exhaust the machine meets one of them early. Sizes are in
// bytes and are counted as they are read: what a file declares about itself is
// never relied upon.
const (
	MaxFile       = 256 << 20 // the file as it lies on disk
	MaxEntries    = 20_000    // files inside the workbook's zip
	MaxUnpacked   = 512 << 20 // all parts that are read, unpacked
	MaxRatio      = 400       // unpacked to packed, for a part above RatioFrom
	RatioFrom     = 64 << 20  // a small part may be packed as tightly as it likes
	bombRatio     = 50        // a file over MaxUnpacked that unpacks to more is a bomb, not only large
	MaxToken      = 16 << 20  // one tag or one run of text
	MaxDepth      = 100       // XML elements inside one another
	MaxSheets     = 1_000
	MaxRows       = 1_048_576
	MaxColumns    = 16_384
	MaxCells      = 10_000_000 // cells that hold something, in all sheets
	MaxStrings    = 5_000_000  // shared strings
	MaxMerged     = 200_000    // merged blocks of one sheet
	MaxFormulas   = 1_000_000  // calculated cells of one sheet that are remembered as such
	MaxChoices    = 20_000     // drop-down lists of one sheet
	MaxOptions    = 1_000      // entries of a drop-down list
	MaxNames      = 10_000     // names of blocks of cells
	MaxStyles     = 200_000    // cell formats
	csvSampleSize = 64 << 10   // how much of a text file is weighed to know its delimiter
)

// What of an unusual sheet is left to excelize, which needs many times the
// memory and goes through all merged blocks at each cell.
const (
	unusualBytes  = 32 << 20 // all parts, unpacked
	unusualRows   = 100_000
	unusualMerged = 1_000
)
