// stands here until the first file of this module
