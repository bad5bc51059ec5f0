// PlainJSONTests
