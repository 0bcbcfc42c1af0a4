klpdocPreview("library/doc/api",{
"c.patch":["struct patch","A patch.",1],
"c.patch_enable":["int patch_enable(struct patch *patch)","Enables a patch; patch_disable() is another way round.",1]});
