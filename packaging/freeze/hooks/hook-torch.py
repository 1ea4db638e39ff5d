"""What PyInstaller takes of torch: what is imported, its libraries, and none of its headers, tests and tools.

The hook that comes with PyInstaller takes all of it, and runs every module of torch to find the next.
"""

from PyInstaller.utils.hooks import collect_dynamic_libs

module_collection_mode = "pyz+py"  # torch reads the source of its own functions
hiddenimports = ["torch._C", "torch._dynamo", "torch._prims", "torch._refs", "torch._meta_registrations"]
binaries = [
    (source, target)
    for source, target in collect_dynamic_libs(
        "torch", search_patterns=["*.so", "*.so.*", "*.dll", "*.dylib"]
    )
    if "_test" not in source and "test_" not in source and "backend_with_compiler" not in source
]
bindepend_symlink_suppression = ["**/torch/lib/*.so*"]
