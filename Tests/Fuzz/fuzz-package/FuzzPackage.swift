import Demands
import PackageReading

/// Zip packages as they come: nothing beyond the limits is given, and twice the same.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  let bytes = FuzzInput(start, count).bytes
  let limits = PackageLimits(members: 100, bytes: 1 << 22, memberBytes: 1 << 20, freeBytes: 1 << 16)
  do throws(PackageError) {
    let package = try ZipPackage(bytes, limits: limits)
    demand(package.names.count + package.remarks.count <= limits.members, "members are counted")
    for name in package.names {
      demand(!name.hasPrefix("/") && !name.contains("\\"), "a name stays in the package")
      demand(!name.split(separator: "/").contains(".."), "a name climbs nowhere")
      demand(package.contains(name), "a listed name is found")
      demandMember(name, of: package, limits)
    }
  } catch {
    demand(!error.description.isEmpty && !error.remedy.isEmpty, "a failure says what to do")
  }
  return 0
}

private func demandMember(_ name: String, of package: ZipPackage, _ limits: PackageLimits) {
  do throws(PackageError) {
    let first = try package.read(name)
    demand((first?.count ?? 0) <= limits.memberBytes, "a member stays within the limit")
    let second = try package.read(name)
    demand(second == first, "the same member gives the same bytes")
  } catch {
    demand(!error.description.isEmpty && !error.remedy.isEmpty, "a failure says what to do")
  }
}
