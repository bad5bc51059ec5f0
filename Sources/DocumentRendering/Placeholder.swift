// DocumentRendering
