#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How many things this machine does at a time.
let coreCount = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
