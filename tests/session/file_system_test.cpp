#include "session/file_system.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>

namespace vraagbaak::session {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

/// A folder of its own on the disk, gone at the end.
class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "vraagbaak-XXXXXX").string();
    path_ = mkdtemp(name.data());
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  std::string at(const std::string& name) const { return path_ + "/" + name; }
  void write(const std::string& name, const std::string& bytes) const {
    std::filesystem::create_directories(std::filesystem::path(at(name)).parent_path());
    std::ofstream(at(name), std::ios::binary) << bytes;
  }
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

TEST(DiskFileSystem, ReadsBytesAsTheyAre) {
  const Folder folder;
  const std::string bytes("a\0\xff\r\n", 5);
  folder.write("a.pqa", bytes);
  EXPECT_EQ(DiskFileSystem().read(folder.at("a.pqa")).bytes, bytes);
}

TEST(DiskFileSystem, SaysWhyAFileCannotBeRead) {
  const Folder folder;
  const FileContent missing = DiskFileSystem().read(folder.at("none.pqa"));
  EXPECT_FALSE(missing.bytes);
  EXPECT_THAT(missing.error, Not(IsEmpty()));
  const FileContent directory = DiskFileSystem().read(folder.path());
  EXPECT_FALSE(directory.bytes);
  EXPECT_THAT(directory.error, Not(IsEmpty()));
}

TEST(DiskFileSystem, ListsFilesAtAnyDepthInOrder) {
  const Folder folder;
  folder.write("b.txt", "");
  folder.write("a/c.pqa", "");
  folder.write(".git/config", "");
  folder.write(".hidden", "");
  const FileList list = DiskFileSystem().files_below(folder.path());
  EXPECT_THAT(list.paths, ElementsAre(folder.at("a/c.pqa"), folder.at("b.txt")));
  EXPECT_EQ(list.error, "");
}

TEST(DiskFileSystem, DoesNotFollowLinksToFolders) {
  const Folder folder;
  folder.write("a/b.pqa", "");
  std::filesystem::create_directory_symlink(folder.path(), folder.at("a/loop"));
  EXPECT_THAT(DiskFileSystem().files_below(folder.path()).paths, ElementsAre(folder.at("a/b.pqa")));
}

TEST(DiskFileSystem, SaysWhyAFolderCannotBeListed) {
  const Folder folder;
  EXPECT_THAT(DiskFileSystem().files_below(folder.at("none")).error, Not(IsEmpty()));
}

TEST(DiskFileSystem, ReplacesAFileAndKeepsItsPermissions) {
  namespace fs = std::filesystem;
  const Folder folder;
  folder.write("a.pqa", "oud");
  const fs::perms kept = fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read;
  fs::permissions(folder.at("a.pqa"), kept);
  fs::create_symlink(folder.at("a.pqa"), folder.at("link.pqa"));
  EXPECT_EQ(DiskFileSystem().replace(folder.at("link.pqa"), "nieuw"), "");
  EXPECT_EQ(DiskFileSystem().read(folder.at("a.pqa")).bytes, "nieuw");
  EXPECT_EQ(fs::status(folder.at("a.pqa")).permissions(), kept);
  EXPECT_TRUE(fs::is_symlink(folder.at("link.pqa")));
  // Nothing is left of what the new bytes were written to first.
  EXPECT_THAT(DiskFileSystem().files_below(folder.path()).paths,
              ElementsAre(folder.at("a.pqa"), folder.at("link.pqa")));
}

TEST(DiskFileSystem, SaysWhyAFileCannotBeReplaced) {
  const Folder folder;
  EXPECT_THAT(DiskFileSystem().replace(folder.at("none.pqa"), "x"), Not(IsEmpty()));
  EXPECT_FALSE(DiskFileSystem().read(folder.at("none.pqa")).bytes) << "replacing makes no new files";
}

TEST(MemoryFileSystem, BehavesLikeADisk) {
  MemoryFileSystem files;
  files.add("map/a.pqa", "x");
  files.add("map/onder/b.txt", "y");
  files.add("map/.git/c", "z");
  EXPECT_EQ(files.read("map/a.pqa").bytes, "x");
  EXPECT_THAT(files.read("map").error, Not(IsEmpty()));
  EXPECT_TRUE(files.is_directory("map"));
  EXPECT_TRUE(files.is_directory("map/onder/"));
  EXPECT_FALSE(files.is_directory("ma"));
  EXPECT_FALSE(files.is_directory("map/a.pqa"));
  EXPECT_THAT(files.files_below("map").paths, ElementsAre("map/a.pqa", "map/onder/b.txt"));
}

TEST(Glob, HoldsAPatternWithoutSlashAgainstTheName) {
  EXPECT_TRUE(matches_glob("map/brief.txt", "*.txt"));
  EXPECT_TRUE(matches_glob("brief.txt", "b?ief.*"));
  EXPECT_FALSE(matches_glob("map.txt/brief.md", "*.txt"));
}

TEST(Glob, KeepsAStarWithinAFolder) {
  EXPECT_TRUE(matches_glob("map/onder/a.txt", "map/*/a.txt"));
  EXPECT_FALSE(matches_glob("map/onder/diep/a.txt", "map/*/a.txt"));
  EXPECT_FALSE(matches_glob("map/a", "map?a"));
}

TEST(Glob, CrossesFoldersWithTwoStars) {
  EXPECT_TRUE(matches_glob("map/onder/diep/a.txt", "map/**/a.txt"));
  EXPECT_TRUE(matches_glob("map/a.txt", "map/**/a.txt"));
  EXPECT_TRUE(matches_glob("map/onder/a.txt", "map/**"));
  EXPECT_FALSE(matches_glob("kaart/a.txt", "map/**"));
}

TEST(Glob, FindsARelativeFolderAnywhere) {
  EXPECT_TRUE(matches_glob("/werk/map/a.txt", "map/*.txt"));
  EXPECT_FALSE(matches_glob("/werk/kaart/a.txt", "map/*.txt"));
}

}  // namespace
}  // namespace vraagbaak::session
