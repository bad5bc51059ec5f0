extension Migration {
  /// The number on the citizen's slip stands beside the dossier's own, and finds it.
  static let receiptCodes = Migration(
    name: "the number on the citizen's slip",
    sql: """
      ALTER TABLE summary ADD COLUMN receipt_code TEXT;

      CREATE INDEX summary_receipt_code ON summary (agency, receipt_code)
        WHERE receipt_code IS NOT NULL;
      """)
}
