// The templates are embedded into the executable from this folder.
