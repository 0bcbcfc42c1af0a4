klpdocPreview("faq",{
"faq-change-size":["How do I change the size of struct x?","With a shadow variable, since v4.15."]});
